//! Writes the client of an API: `generate API OUTPUT`.
use std::error::Error;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = env::args().collect();
    fs::create_dir_all(Path::new(&words[2]).parent().unwrap())?;
    let api: openapiv3::OpenAPI = serde_yaml::from_str(&fs::read_to_string(&words[1])?)?;
    let tokens = progenitor::Generator::default().generate_tokens(&api)?;
    fs::write(&words[2], prettyplease::unparse(&syn::parse2(tokens)?))?;
    Ok(())
}
