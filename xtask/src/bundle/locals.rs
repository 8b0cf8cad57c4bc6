//! Room for locals in few sizes: 0.6 kB of the first load.
//!
//! Then their numbers say more: of 16 and above it is likely that they are no `i32`, in whatever
//! function. And how many there are is soon said. What is never used costs nothing to run.

use std::convert::Infallible;

use anyhow::{Context, Result};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, Function, Instruction, Module, ValType};
use wasmparser::{FunctionBody, Operator, Parser, Payload};

/// So many locals are `i32`, or more if need be: about as few as many functions have, and as many.
const ROOMS: [usize; 2] = [16, 64];

/// The same program with its functions' locals in order of their types, and more of them.
pub fn even_out(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut evened = Evened::default();
    let (mut types, mut functions) = (Vec::new(), Vec::new());
    for part in Parser::new(0).parse_all(wasm) {
        match part.context("cannot read the wasm")? {
            Payload::TypeSection(section) => {
                for kind in section.into_iter_err_on_gc_types() {
                    types.push(kind?.params().len());
                }
            }
            Payload::FunctionSection(section) => {
                functions = section.into_iter().collect::<Result<Vec<_>, _>>()?;
            }
            _ => {}
        }
    }
    for kind in functions.iter().rev() {
        let count = types.get(*kind as usize).context("no such type")?;
        evened.arguments.push(*count);
    }
    let mut module = Module::new();
    utils::parse_core_module(&mut evened, &mut module, Parser::new(0), wasm)
        .context("cannot write the wasm with other locals")?;
    Ok(module.finish())
}

#[derive(Default)]
struct Evened {
    /// How many arguments the functions have that are still to come, the next one last.
    arguments: Vec<usize>,
    /// The new numbers in the function at hand.
    numbers: Vec<u32>,
}

impl Evened {
    /// Numbers anew; the types that the locals have then.
    fn number(&mut self, locals: &[ValType]) -> Vec<ValType> {
        let arguments = self.arguments.pop().unwrap_or_default();
        let mut order: Vec<_> = (0..locals.len()).collect();
        order.sort_by_key(|local| locals[*local]);
        let mut types: Vec<_> = order.iter().map(|local| locals[*local]).collect();
        let used = types.iter().filter(|kind| **kind == ValType::I32).count();
        let room = ROOMS.into_iter().find(|room| *room >= used);
        let more = match room {
            // What has none at all is likely to be called often.
            Some(room) if !locals.is_empty() => room - used,
            _ => 0,
        };
        types.splice(used..used, std::iter::repeat_n(ValType::I32, more));
        self.numbers = (0u32..).take(arguments + locals.len()).collect();
        for (place, local) in order.into_iter().enumerate() {
            let place = if place < used { place } else { place + more };
            self.numbers[arguments + local] = u32::try_from(arguments + place).unwrap_or(u32::MAX);
        }
        types
    }
}

impl Reencode for Evened {
    type Error = Infallible;

    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> Result<(), Error<Infallible>> {
        let mut locals = Vec::new();
        for group in body.get_locals_reader()? {
            let (count, kind) = group?;
            let kind = self.val_type(kind)?;
            locals.extend((0..count).map(|_| kind));
        }
        let mut function = Function::new_with_locals_types(self.number(&locals));
        for operator in body.get_operators_reader()? {
            function.instruction(&self.instruction(operator?)?);
        }
        code.function(&function);
        Ok(())
    }

    fn instruction<'a>(
        &mut self,
        operator: Operator<'a>,
    ) -> Result<Instruction<'a>, Error<Infallible>> {
        Ok(match operator {
            Operator::LocalGet { local_index } => {
                Instruction::LocalGet(self.numbers[local_index as usize])
            }
            Operator::LocalSet { local_index } => {
                Instruction::LocalSet(self.numbers[local_index as usize])
            }
            Operator::LocalTee { local_index } => {
                Instruction::LocalTee(self.numbers[local_index as usize])
            }
            other => utils::instruction(self, other)?,
        })
    }
}
