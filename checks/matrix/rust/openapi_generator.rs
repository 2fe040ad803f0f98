//! Asks for each case, such as 404, and prints what the generated client reads of the answer.
use std::env;

use openapi::apis::configuration::Configuration;
use openapi::apis::invoices_api::{GetInvoiceError, get_invoice};
use openapi::apis::Error;
use openapi::models::ErrorResponse;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let words: Vec<String> = env::args().collect();
    let configuration = Configuration { base_path: words[1].clone(), ..Configuration::default() };
    for id in &words[2..] {
        let answer = get_invoice(&configuration, id).await;
        let Err(Error::ResponseError(response)) = answer else { panic!("{answer:?}") };
        let status = response.status.as_u16();
        match response.entity {
            // None of ours, such as the HTML of a proxy.
            None | Some(GetInvoiceError::UnknownValue(_)) => println!("{status} failure"),
            // The enum has a variant for each status, and all of them hold the same type.
            Some(entity) => {
                let body = serde_json::to_value(entity).unwrap();
                let error = serde_json::from_value::<ErrorResponse>(body).unwrap().error;
                let (kind, message): (&String, &String) = (&error.r#type, &error.message);
                println!("{status} {kind} {message}");
            }
        }
    }
}
