//! Asks for each case, such as `get:404`, and prints what the generated client reads of the answer.
use std::env;

use openapi::{Client, Error, types};
use serde_json::{Value, json};

fn read<T>(answer: Result<T, Error<types::ErrorResponse>>) -> Value {
    match answer {
        Err(Error::ErrorResponse(response)) => {
            let message: &String = &response.error.message;
            let kind: &String = &response.error.type_;
            let wait = response.headers().get("Retry-After").and_then(|wait| wait.to_str().ok());
            let mut read = json!({"status": response.status().as_u16(), "message": message, "type": kind});
            if let Some(wait) = wait {
                read["retryAfter"] = wait.into();
            }
            read
        }
        // None of ours, such as the HTML of a proxy.
        Err(failure) => json!({"status": 502, "failure": failure.to_string()}),
        Ok(_) => json!({"status": 200}),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let words: Vec<String> = env::args().collect();
    let client = Client::new(&words[1]);
    for word in &words[2..] {
        let (method, id) = word.split_once(':').unwrap();
        let answer = match method {
            "get" => client.get_invoice(id).await,
            _ => client.update_invoice(id, &types::Invoice { id: id.into() }).await,
        };
        println!("{}", read(answer));
    }
}
