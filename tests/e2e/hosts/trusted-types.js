// Whatever would turn text into markup, script or an address of script is a fault of whoever tries.
const refuse = () => {
  throw new TypeError('the page trusts no text')
}
trustedTypes.createPolicy('default', { createHTML: refuse, createScript: refuse, createScriptURL: refuse })
