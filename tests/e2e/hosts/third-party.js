// The same server under its other name, which is another site to browsers.
const frame = document.createElement('iframe')
frame.title = 'Integrated care maturity'
frame.src = `http://${location.hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${location.port}/index.html`
document.body.append(frame)
