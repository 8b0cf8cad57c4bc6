import init from '/neighbour/neighbour.js'

await init()
