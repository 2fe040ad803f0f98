//! Asks for each case, such as 404, and prints what the generated client reads of the answer.
use std::env;

use openapi::{Client, Error};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let words: Vec<String> = env::args().collect();
    let client = Client::new(&words[1]);
    for id in &words[2..] {
        match client.get_invoice(id).await {
            Err(Error::ErrorResponse(response)) => {
                let (kind, message): (&String, &String) = (&response.error.type_, &response.error.message);
                let wait = response.headers().get("Retry-After").map_or("", |wait| wait.to_str().unwrap());
                println!("{} {kind} {message} {wait}", response.status().as_u16());
            }
            // None of ours, such as the HTML of a proxy.
            Err(Error::InvalidResponsePayload(..)) => println!("502 failure"),
            other => panic!("{other:?}"),
        }
    }
}
