//! What is packed comes out again, and what is no packed file is refused.

use packing::{Damaged, TooLong, Unpacker, pack, unpack};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Bytes as if by chance, the same every time (Marsaglia, ‘Xorshift RNGs’, 2003).
fn chance(seed: u32) -> impl FnMut() -> u8 {
    let mut state = seed.wrapping_mul(0x9E37_79B1) | 1;
    move || {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state.to_le_bytes()[2]
    }
}

/// A module of many small functions, such as compilers make.
fn module() -> Vec<u8> {
    let mut module = b"\0asm\x01\0\0\0\x01\x05\x01\x60\x01\x7f\x00".to_vec();
    let mut next = chance(7);
    let mut code = vec![0xc8, 0x01];
    for _ in 0..200 {
        let mut body = vec![1, 2, 0x7f];
        for _ in 0..next() % 6 {
            body.extend([0x20, next() % 3, 0x41, next() % 64, 0x6a, 0x21, next() % 3]);
            body.extend([0x02, 0x40, 0x20, 0, 0x0d, 0, 0x10, next() % 100, 0x0b]);
            body.extend([0x0e, 2, 0, 1, 0, 0x44, 0, 0, 0, 0, 0, 0, 0, 0, 0x1a]);
            body.extend([0xfc, 0x0a, 0, 0, 0x11, 0, 0, 0x28, 2, next() % 32]);
        }
        body.push(0x0b);
        code.push(u8::try_from(body.len()).unwrap_or(0) & 0x7f);
        code.extend(body);
    }
    module.push(10);
    let mut length = code.len();
    while length > 127 {
        module.push(length.to_le_bytes()[0] | 128);
        length >>= 7;
    }
    module.push(length.to_le_bytes()[0]);
    module.extend(code);
    module
}

/// Several kinds of content, each of a few thousand bytes at most.
fn contents() -> Vec<Vec<u8>> {
    let mut contents = vec![vec![], vec![0], vec![255; 5000], module()];
    contents.push(include_bytes!("round_trip.rs").to_vec());
    for seed in 0..20 {
        let mut next = chance(seed);
        let most = u8::MAX >> (seed % 8);
        let length = usize::from(next()) * 16;
        contents.push((0..length).map(|_| next() & most).collect());
        // A module whose code is anything but code.
        let mut wild = module();
        for byte in wild.iter_mut().skip(8) {
            if next() < 20 {
                *byte = next();
            }
        }
        contents.push(wild);
    }
    contents
}

#[test]
fn everything_comes_out_as_it_went_in() -> Outcome {
    for content in contents() {
        let packed = pack(&content).map_err(|TooLong| "too long")?;
        assert_eq!(unpack(&packed).as_deref(), Ok(&content[..]));
    }
    Ok(())
}

#[test]
fn code_and_text_become_smaller() -> Outcome {
    for content in [module(), include_bytes!("round_trip.rs").to_vec()] {
        let packed = pack(&content).map_err(|TooLong| "too long")?;
        assert!(packed.len() * 2 < content.len());
    }
    Ok(())
}

#[test]
fn it_may_arrive_in_pieces_of_any_length() -> Outcome {
    let content = module();
    let packed = pack(&content).map_err(|TooLong| "too long")?;
    for piece in [1, 7, 100, 4096] {
        let mut unpacker = Unpacker::NEW;
        let mut arrived = 0;
        while arrived < packed.len() {
            arrived = packed.len().min(arrived + piece);
            assert_eq!(unpacker.unpack(&packed[..arrived], false), Ok(()));
            assert!(content.starts_with(unpacker.content()));
        }
        assert_eq!(unpacker.unpack(&packed, true), Ok(()));
        assert_eq!(unpacker.content(), content);
    }
    Ok(())
}

#[test]
fn a_file_without_its_end_is_refused() -> Outcome {
    let packed = pack(&module()).map_err(|TooLong| "too long")?;
    for length in (0..packed.len() - 4).step_by(13) {
        assert_eq!(unpack(&packed[..length]), Err(Damaged), "{length} bytes");
    }
    Ok(())
}

#[test]
fn a_file_that_was_changed_is_refused() -> Outcome {
    let packed = pack(&module()).map_err(|TooLong| "too long")?;
    let mut next = chance(3);
    for at in (0..packed.len() - 4).step_by(5) {
        let mut changed = packed.clone();
        changed[at] ^= 1 << (next() % 8);
        assert_eq!(unpack(&changed), Err(Damaged), "changed at {at}");
    }
    Ok(())
}

#[test]
fn what_was_never_packed_is_refused() {
    assert_eq!(unpack(b""), Err(Damaged));
    assert_eq!(
        unpack(b"<!doctype html><title>Not found</title>"),
        Err(Damaged)
    );
    for seed in 0..50 {
        let mut next = chance(seed);
        // It claims no more than is allowed.
        let mut file = vec![next(), next(), next() % 2, 0];
        file.extend((0..4000).map(|_| next()));
        assert_eq!(unpack(&file), Err(Damaged));
    }
}

#[test]
fn too_much_is_refused() {
    assert_eq!(pack(&vec![0; (1 << 23) + 1]), Err(TooLong));
}
