// Calendars as another program reads them.
import ICAL from 'ical.js'

/** The longest line, in octets without its end. */
const LINE = 75

/**
 * The entries of a calendar, in their order. Throws at whatever RFC 5545 does not allow.
 * @param {string} text
 * @returns {{uid: string, start: string, end: string, summary: string, description: string}[]}
 */
export function events(text) {
  wellFormed(text)
  const calendar = new ICAL.Component(ICAL.parse(text))
  must(calendar.name === 'vcalendar', 'it is a calendar')
  must(calendar.getFirstPropertyValue('version') === '2.0', 'it is of version 2.0')
  must(calendar.getFirstPropertyValue('prodid'), 'it says which program made it')
  const found = calendar.getAllSubcomponents()
  must(found.length > 0, 'there is something in it')
  const all = found.map((component) => {
    must(component.name === 'vevent', `${component.name} is an entry`)
    for (const name of ['uid', 'dtstamp', 'dtstart']) {
      must(component.getAllProperties(name).length === 1, `an entry has one ${name}`)
    }
    must(component.getFirstPropertyValue('dtstamp').zone === ICAL.Timezone.utcTimezone, 'dtstamp is in UTC')
    const event = new ICAL.Event(component)
    must(event.startDate.isDate && event.endDate.isDate, 'it lasts all day')
    must(event.endDate.compare(event.startDate) > 0, 'it ends after it begins')
    return {
      uid: event.uid,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      summary: event.summary ?? '',
      description: event.description ?? '',
    }
  })
  must(new Set(all.map(({ uid }) => uid)).size === all.length, 'no uid occurs twice')
  return all
}

/**
 * What a lenient reader would let pass: ends of lines, their length, letters that are torn apart.
 * @param {string} text
 */
function wellFormed(text) {
  must(text.endsWith('\r\n'), 'the last line ends')
  must(!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text), 'there are no control characters')
  for (const line of text.slice(0, -2).split('\r\n')) {
    must(!/[\r\n]/.test(line), `this line ends as lines do: ${line}`)
    must(line.isWellFormed?.() ?? true, `no letter is torn apart: ${line}`)
    must(Buffer.byteLength(line) <= LINE, `at most ${LINE} octets: ${line}`)
    must(/^( |[A-Z-]+[;:])/.test(line), `it is a property, or goes on with one: ${line}`)
  }
}

/**
 * @param {unknown} is
 * @param {string} what
 */
function must(is, what) {
  if (!is) throw new Error(`A calendar at fault, as it must be true that: ${what}`)
}
