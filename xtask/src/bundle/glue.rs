//! What wasm-bindgen writes around the app, cut down to what ours needs: a kilobyte of the first load
//! (brotli).
//!
//! Its version is pinned, and what is not found as expected ends the build: whoever moves to another
//! one looks here.

use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use super::twins::{self, Function};
use super::{order, read, text, write};

/// Where the functions begin that the app imports, and where they end.
const IMPORTS: [&str; 2] = [
    "const import0 = {\n        __proto__: null,\n",
    "\n    };\n",
];

/// How a function ends that hands on what it found, as `ret`, and what does all of that at once.
const ENDS: [(&str, &str); 4] = [
    ("return addHeapObject(ret);", "return addHeapObject("),
    (
        "return isLikeNone(ret) ? 0 : addHeapObject(ret);",
        "return maybeObject(",
    ),
    (
        "const ptr1 = passStringToWasm0(ret);
            const len1 = WASM_VECTOR_LEN;
            getDataViewMemory0().setInt32(arg0 + 4 * 1, len1, true);
            getDataViewMemory0().setInt32(arg0 + 4 * 0, ptr1, true);",
        "maybeString(arg0, ",
    ),
    (
        "var ptr1 = isLikeNone(ret) ? 0 : passStringToWasm0(ret);
            var len1 = WASM_VECTOR_LEN;
            getDataViewMemory0().setInt32(arg0 + 4 * 1, len1, true);
            getDataViewMemory0().setInt32(arg0 + 4 * 0, ptr1, true);",
        "maybeString(arg0, ",
    ),
];

/// What takes its place, and what replaces it: with what all browsers have that run the app, without
/// ways of calling it that nobody uses.
const REPLACED: [(&str, &str); 7] = [
    // All strings are made room for alike.
    (
        "function passStringToWasm0(arg, malloc, realloc) {
    if (realloc === undefined) {
        const buf = cachedTextEncoder.encode(arg);
        const ptr = malloc(buf.length, 1) >>> 0;
        getUint8ArrayMemory0().subarray(ptr, ptr + buf.length).set(buf);
        WASM_VECTOR_LEN = buf.length;
        return ptr;
    }
",
        "function passStringToWasm0(arg) {
    const { __wbindgen_malloc: malloc, __wbindgen_realloc: realloc } = wasm;
",
    ),
    (
        "function handleError(f, args) {
    try {
        return f.apply(this, args);
    } catch (e) {
        wasm.__wbindgen_exn_store(addHeapObject(e));
    }
}",
        "const handleError = (f) => (...args) => {
    try {
        return f(...args);
    } catch (e) {
        wasm.__wbindgen_exn_store(addHeapObject(e));
    }
};

function maybeObject(x) {
    return isLikeNone(x) ? 0 : addHeapObject(x);
}

function maybeString(at, x) {
    const ptr = isLikeNone(x) ? 0 : passStringToWasm0(x);
    getDataViewMemory0().setInt32(at + 4, WASM_VECTOR_LEN, true);
    getDataViewMemory0().setInt32(at, ptr, true);
}",
    ),
    ("x === undefined || x === null", "x == null"),
    // Memory that grows is another buffer.
    (
        "cachedDataViewMemory0 === null || cachedDataViewMemory0.buffer.detached === true || (cachedDataViewMemory0.buffer.detached === undefined && cachedDataViewMemory0.buffer !== wasm.memory.buffer)",
        "cachedDataViewMemory0?.buffer !== wasm.memory.buffer",
    ),
    (
        "cachedUint8ArrayMemory0 === null || cachedUint8ArrayMemory0.byteLength === 0",
        "!cachedUint8ArrayMemory0?.byteLength",
    ),
    (
        "if (Symbol.dispose) Widget.prototype[Symbol.dispose] = Widget.prototype.free;\n",
        "",
    ),
    ("        __proto__: null,\n        \"./", "        \"./"),
];

/// From the first up to the second, cut out: freeing a widget before nobody can reach it any more, and
/// a stand-in for what browsers have.
const CUT: [[&str; 2]; 2] = [
    ["    __destroy_into_raw() {\n", "    /**\n"],
    [
        "if (!('encodeInto' in cachedTextEncoder)) {\n",
        "let WASM_VECTOR_LEN = 0;",
    ],
];

/// Where the ways begin to load the app; it is loaded already.
const LOADING: &str = "let wasmModule, wasmInstance, wasm;\n";
const LOADED: &str = "let wasm;

export default async ({ module_or_path }) => {
    if (!wasm) {
        wasm = (await WebAssembly.instantiate(module_or_path, __wbg_get_imports())).exports;
        wasm.__wbindgen_start();
    }
};
";

/// Rewrites the app's script, as wasm-bindgen wrote it. Its `default` then takes a compiled module only.
pub fn trim(stage: &Path) -> Result<()> {
    let (file, app) = (
        stage.join("ics-maturity-app.js"),
        stage.join("ics-maturity-app_bg.wasm"),
    );
    let (script, merged) =
        trimmed(&text(&file)?, &read(&app)?).context("wasm-bindgen's script is not as it was")?;
    write(&app, merged)?;
    write(&file, script)
}

/// The script, and the app with as many imports as it has functions for.
fn trimmed(script: &str, app: &[u8]) -> Result<(String, Vec<u8>)> {
    let (script, _) = once(script, LOADING)?;
    let mut script = format!("{script}{LOADED}");
    for [from, to] in CUT {
        let (before, rest) = once(&script, from)?;
        let (_, after) = rest.split_once(to).with_context(|| format!("no {to}"))?;
        script = format!("{before}{to}{after}");
    }
    for (old, new) in REPLACED {
        let (before, after) = once(&script, old)?;
        script = format!("{before}{new}{after}");
    }
    script = script.replace(", wasm.__wbindgen_malloc, wasm.__wbindgen_realloc)", ")");
    script = script.replace(
        " = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(",
        " = new FinalizationRegistry(",
    );
    let (before, rest) = once(&script, IMPORTS[0])?;
    let (imports, after) = rest.split_once(IMPORTS[1]).context("imports without end")?;
    let (start, end) = (IMPORTS[0].lines().next().unwrap_or_default(), IMPORTS[1]);
    let (app, functions) = twins::merged(app, functions(imports)?)?;
    let script = format!("{before}{start}\n{}{end}{after}", ordered(&functions));
    Ok((script, app))
}

/// What comes before and after what is there once.
fn once<'a>(script: &'a str, part: &str) -> Result<(&'a str, &'a str)> {
    let mut parts = script.split(part);
    match (parts.next(), parts.next(), parts.next()) {
        (Some(before), Some(after), None) => Ok((before, after)),
        _ => bail!("it has not once: {part}"),
    }
}

/// The imported functions.
fn functions(imports: &str) -> Result<Vec<Function>> {
    let mut functions = Vec::new();
    let mut open = String::new();
    for line in imports.lines() {
        open.push_str(line);
        open.push('\n');
        if line == "        }," || line == "        }, arguments); }," {
            functions.push(function(open.trim_end())?);
            open.clear();
        }
    }
    ensure!(open.is_empty(), "it has an import without an end: {open}");
    Ok(functions)
}

/// The same as text, like beside like.
fn ordered(functions: &[Function]) -> String {
    let bodies: Vec<_> = functions.iter().map(|(_, body)| body.as_bytes()).collect();
    let ordered = order::by_common_runs(&bodies).into_iter().map(|at| {
        let (name, body) = &functions[at];
        format!("        {name}: {body}")
    });
    ordered.collect::<Vec<_>>().join("\n")
}

/// The name and the shorter form of a function.
fn function(whole: &str) -> Result<Function> {
    let strange = || format!("it has an import of another form: {whole}");
    let (name, function) = whole.trim_start().split_once(": ").with_context(strange)?;
    let fails = function
        .strip_prefix("function() { return handleError(function (")
        .and_then(|function| function.strip_suffix("}, arguments); },"));
    let inner = fails.or_else(|| {
        let function = function.strip_prefix("function(")?;
        function.strip_suffix("},")
    });
    let (arguments, body) = inner
        .and_then(|inner| inner.split_once(") {"))
        .with_context(strange)?;
    let body = shorter(body.trim_end()).with_context(strange)?;
    let function = format!("({arguments}) => {{{body}\n        }}");
    let function = match fails {
        Some(_) => format!("handleError({function}),"),
        None => format!("{function},"),
    };
    Ok((name.to_owned(), function))
}

fn shorter(body: &str) -> Result<String> {
    // Whatever is asked for is there: nothing is thrown.
    if let Some((_, body)) =
        body.split_once("let result;\n            try {\n                result = ")
    {
        let (test, rest) = body.split_once(";\n").context("no test")?;
        ensure!(
            rest.contains("catch (_)")
                && rest.ends_with("const ret = result;\n            return ret;")
        );
        return Ok(format!("\n            return {test};"));
    }
    for (end, call) in ENDS {
        let Some(rest) = body.strip_suffix(end) else {
            continue;
        };
        let Some(rest) = rest.trim_end().strip_suffix(';') else {
            continue;
        };
        if let Some((before, found)) = rest.split_once("const ret = ") {
            return Ok(format!("{before}{call}{found});"));
        }
    }
    Ok(body.to_owned())
}
