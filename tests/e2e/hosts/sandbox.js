// `sandbox.html?without=allow-downloads`: everything but that.
const WANTED = [
  'allow-scripts',
  'allow-same-origin',
  'allow-downloads',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-modals',
]
const without = new URLSearchParams(location.search).getAll('without')
const frame = document.createElement('iframe')
frame.title = 'Integrated care maturity'
frame.sandbox.add(...WANTED.filter((token) => !without.includes(token)))
frame.src = '/index.html'
document.body.append(frame)
