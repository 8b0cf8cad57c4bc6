//! Memory that is only ever taken: the program unpacks one file and is thrown away. The usual way to
//! manage it would be half as large as all else.
//!
//! Handing out memory is unsafe by its nature; it is never handed out twice.

use core::arch::wasm32::memory_grow;
use std::alloc::{GlobalAlloc, Layout};
use std::ptr::null_mut;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// In bytes, as WebAssembly counts memory.
const PAGE: usize = 65_536;

struct Memory {
    /// What is free lies between these addresses.
    start: AtomicUsize,
    end: AtomicUsize,
}

#[global_allocator]
static MEMORY: Memory = Memory {
    start: AtomicUsize::new(0),
    end: AtomicUsize::new(0),
};

unsafe impl GlobalAlloc for Memory {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let mut start = self.start.load(Relaxed).next_multiple_of(layout.align());
        if start + layout.size() > self.end.load(Relaxed) {
            let pages = layout.size().div_ceil(PAGE);
            let old = memory_grow::<0>(pages);
            if old == usize::MAX {
                return null_mut();
            }
            start = old * PAGE;
            self.end.store(start + pages * PAGE, Relaxed);
        }
        self.start.store(start + layout.size(), Relaxed);
        start as *mut u8
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // As the browser gave it, which is zeros.
        unsafe { self.alloc(layout) }
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
}
