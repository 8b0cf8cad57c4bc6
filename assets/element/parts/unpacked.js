/**
 * In bytes: browsers change to their faster translation from one call to the next, so a file that is there
 * at once is unpacked in bites: otherwise it takes a third longer.
 */
const BITE = 4096;

/**
 * The app and its styles as they were before the build packed them (see `packing`), unpacked while
 * they arrive.
 *
 * @param {Promise<Response> | Response} app
 * @param {Promise<Response> | Response} program what unpacks it
 * @returns {Promise<[WebAssembly.Module, string]>}
 */
export async function unpacked(app, program) {
  const [packed, unpacker] = await Promise.all([app, instance(program)]);
  const { memory, room, unpack, content } = /** @type {any} */ (unpacker.exports);
  const reader = packed.body.getReader();
  for (;;) {
    const { done, value = new Uint8Array() } = await reader.read();
    let length;
    for (let at = 0; at === 0 || at < value.length; at += BITE) {
      const bite = value.subarray(at, at + BITE);
      const place = room(bite.length);
      new Uint8Array(memory.buffer).set(bite, place);
      length = unpack(done);
      if (length < 0) {
        reader.cancel();
        throw new Error('ics-maturity-app.bin: damaged on its way');
      }
    }
    if (done) {
      const whole = await WebAssembly.compile(new Uint8Array(memory.buffer, content(), length));
      const [styles] = WebAssembly.Module.customSections(whole, 'css');
      return [whole, new TextDecoder().decode(styles)];
    }
  }
}

/** @param {Promise<Response> | Response} program */
async function instance(program) {
  return (await WebAssembly.instantiate(await (await program).arrayBuffer())).instance;
}
