// Theirs, and defined first.
customElements.define(
  'ics-maturity',
  class extends HTMLElement {
    connectedCallback() {
      this.dataset.theirs = ''
    }
  },
)
