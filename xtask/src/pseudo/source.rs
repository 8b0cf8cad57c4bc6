//! Rust with other texts in it.

use anyhow::{Result, anyhow};
use proc_macro2::{Group, Literal, TokenStream, TokenTree};
use syn::Lit;

use super::text::translated as text;

/// Macros that name something by a text which people do not read.
const NAMING: [&str; 2] = ["env", "include_str"];

/// The source with every text that has a letter translated, but for what attributes and comments say.
///
/// # Errors
/// Where it is no Rust.
pub fn translated(source: &str) -> Result<String> {
    let tokens: TokenStream = source.parse().map_err(|error| anyhow!("{error}"))?;
    Ok(tokens_translated(tokens).to_string())
}

fn tokens_translated(tokens: TokenStream) -> TokenStream {
    // Whether a group that comes next is left as it is: `#[…]`, `#![…]`, `env!(…)`.
    let mut is_left = false;
    tokens
        .into_iter()
        .map(|token| match token {
            TokenTree::Group(group) if !is_left => {
                let inner = tokens_translated(group.stream());
                Group::new(group.delimiter(), inner).into()
            }
            TokenTree::Literal(literal) => literal_translated(literal).into(),
            token => {
                is_left = match &token {
                    TokenTree::Punct(sign) => {
                        sign.as_char() == '#' || is_left && sign.as_char() == '!'
                    }
                    TokenTree::Ident(name) => NAMING.iter().any(|naming| name == naming),
                    _ => false,
                };
                token
            }
        })
        .collect()
}

fn literal_translated(literal: Literal) -> Literal {
    match Lit::new(literal.clone()) {
        Lit::Str(known) => Literal::string(&text(&known.value())),
        _ => literal,
    }
}
