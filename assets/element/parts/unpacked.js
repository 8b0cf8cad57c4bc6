/**
 * The app and its styles as they were before the build packed them (see `packing`), unpacked while
 * they arrive.
 *
 * @param {Promise<Response> | Response} app
 * @param {Promise<Response> | Response} program what unpacks it
 * @returns {Promise<[WebAssembly.Module, string]>}
 */
export async function unpacked(app, program) {
  const [packed, unpacker] = await Promise.all([app, program]);
  const { instance } = await WebAssembly.instantiate(await unpacker.arrayBuffer());
  const { memory, room, unpack, content } = /** @type {any} */ (instance.exports);
  const reader = packed.body.getReader();
  for (;;) {
    const { done, value = new Uint8Array() } = await reader.read();
    const place = room(value.length);
    new Uint8Array(memory.buffer).set(value, place);
    const length = unpack(done);
    if (length < 0) {
      reader.cancel();
      throw new Error('ics-maturity-app.bin: damaged on its way');
    }
    if (done) {
      const whole = await WebAssembly.compile(new Uint8Array(memory.buffer, content(), length));
      const [styles] = WebAssembly.Module.customSections(whole, 'css');
      return [whole, new TextDecoder().decode(styles)];
    }
  }
}
