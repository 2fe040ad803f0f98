//! Asks for each case, such as `get:404`, and prints what the generated client reads of the answer.
use std::env;

use openapi::apis::Error;
use openapi::apis::configuration::Configuration;
use openapi::apis::invoices_api::{self, GetInvoiceError, UpdateInvoiceError};
use openapi::models::{ErrorResponse, Invoice};
use serde_json::{Value, json};

fn read<T>(answer: Result<Invoice, Error<T>>, body: impl Fn(T) -> Option<ErrorResponse>) -> Value {
    match answer {
        Err(Error::ResponseError(response)) => match response.entity.and_then(body) {
            Some(ErrorResponse { error }) => {
                let (message, kind): (&String, &String) = (&error.message, &error.r#type);
                json!({"status": response.status.as_u16(), "message": message, "type": kind})
            }
            // None of ours, such as the HTML of a proxy.
            None => json!({"status": response.status.as_u16(), "failure": response.content}),
        },
        Err(failure) => json!({"failure": failure.to_string()}),
        Ok(_) => json!({"status": 200}),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let words: Vec<String> = env::args().collect();
    let configuration = Configuration { base_path: words[1].clone(), ..Configuration::default() };
    for word in &words[2..] {
        let (method, id) = word.split_once(':').unwrap();
        let line = match method {
            "get" => read(invoices_api::get_invoice(&configuration, id).await, |error| match error {
                GetInvoiceError::StatusSTATUS(body) => Some(body),
                _ => None,
            }),
            _ => read(invoices_api::update_invoice(&configuration, id, Invoice::new(id.into())).await, |error| match error {
                UpdateInvoiceError::StatusSTATUS(body) => Some(body),
                _ => None,
            }),
        };
        println!("{line}");
    }
}
