import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarFile, type Appointment } from './calendar.ts';

const WRITTEN = Date.UTC(2026, 10, 20, 9, 30, 15);

const appointment = (change: Partial<Appointment> = {}): Appointment => ({
	id: '09-first-booster@allegedly',
	at: Date.UTC(2026, 10, 27, 12),
	title: 'Allegedly: first booster',
	description: 'Four short pieces.',
	url: 'https://example.org/reads/09-first-booster',
	...change
});

const lineLengths = (file: string) =>
	file.split('\r\n').map((line) => new TextEncoder().encode(line).length);

interface Property {
	readonly name: string;
	readonly parameters: string;
	readonly value: string;
}

/** The lines of a file as RFC 5545, section 3.1, has them, after unfolding. */
const propertiesOf = (file: string): readonly Property[] =>
	file
		.replace(/\r\n[ \t]/g, '')
		.split('\r\n')
		.filter((line) => line !== '')
		.map((line) => {
			const [, name = '', parameters = '', value = ''] =
				/^([A-Z-]+)((?:;[^:;]+)*):(.*)$/s.exec(line) ?? [];
			return { name, parameters, value };
		});

/** A TEXT value as it was before it was written, by section 3.3.11. */
const textOf = (value: string) =>
	value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));

/** The properties of each event, by name. */
function eventsOf(file: string): readonly Readonly<Record<string, string>>[] {
	const events: Record<string, string>[] = [];
	let isInside = false;
	for (const { name, parameters, value } of propertiesOf(file)) {
		if (name === 'BEGIN' && value === 'VEVENT') events.push({});
		if (name === 'BEGIN' || name === 'END') isInside = name === 'BEGIN' && value === 'VEVENT';
		else if (isInside) Object.assign(events.at(-1) ?? {}, { [`${name}${parameters}`]: value });
	}
	return events;
}

const writeOne = (change: Partial<Appointment> = {}) =>
	calendarFile([appointment(change)], WRITTEN);

/** Text of any script, with everything that the format escapes, and line breaks. */
const anyText = fc
	.array(
		fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc.constantFrom(',', ';', '\\', '\\n', '\n', '“', '”', '"', ':', 'é', '🦊', ' ')
		),
		{ maxLength: 40 }
	)
	.map((parts) => parts.join(''))
	.filter((text) => text.trim() !== '');

describe('a calendar file', () => {
	test('is one calendar of version 2.0 that says who made it', () => {
		const properties = propertiesOf(writeOne());
		const named = (name: string) =>
			properties.filter((one) => one.name === name).map(({ value }) => value);
		expect(properties[0]).toEqual({ name: 'BEGIN', parameters: '', value: 'VCALENDAR' });
		expect(properties.at(-1)).toEqual({ name: 'END', parameters: '', value: 'VCALENDAR' });
		expect(named('VERSION')).toEqual(['2.0']);
		expect(named('PRODID')).toEqual(['-//Allegedly//boosters//EN']);
		expect(named('METHOD')).toEqual(['PUBLISH']);
	});

	test('has one all-day event an appointment, in order, with its text and address', () => {
		const file = calendarFile(
			[appointment(), appointment({ id: '10-second-booster@allegedly', title: 'Second' })],
			WRITTEN
		);
		expect(
			eventsOf(file).map((event) => [event['UID'], event['SUMMARY'], event['DESCRIPTION']])
		).toEqual([
			['09-first-booster@allegedly', 'Allegedly: first booster', 'Four short pieces.'],
			['10-second-booster@allegedly', 'Second', 'Four short pieces.']
		]);
		expect(eventsOf(file)[0]).toMatchObject({
			DTSTAMP: '20261120T093015Z',
			'URL;VALUE=URI': 'https://example.org/reads/09-first-booster'
		});
	});

	test('names nobody, rings no alarm and repeats nothing', () => {
		const names = propertiesOf(writeOne()).map(({ name }) => name);
		for (const name of ['ORGANIZER', 'ATTENDEE', 'RRULE', 'GEO', 'LOCATION'])
			expect(names).not.toContain(name);
		expect(writeOne()).not.toContain('VALARM');
	});

	test('is the same file when the same appointments are written at the same time', () => {
		expect(writeOne()).toBe(writeOne());
	});

	test('keeps an appointment’s UID when it is written again later, moved and renamed', () => {
		const moved = appointment({ at: Date.UTC(2027, 0, 3, 12), title: 'Later' });
		const uids = [writeOne(), calendarFile([moved], WRITTEN + 86_400_000)].map(
			(file) => eventsOf(file)[0]?.['UID']
		);
		expect(uids).toEqual(['09-first-booster@allegedly', '09-first-booster@allegedly']);
	});

	test('is a calendar without events where there is nothing ahead', () => {
		const file = calendarFile([], WRITTEN);
		expect(eventsOf(file)).toEqual([]);
		expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
	});
});

describe('the lines of a calendar file', () => {
	test('all end in CRLF, the last one too, and there is no other line break', () => {
		const file = writeOne({ description: 'One.\nTwo.' });
		expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
		expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	});

	test('are at most 75 octets long, whatever is written, and unfold and unescape to it', () => {
		fc.assert(
			fc.property(anyText, anyText, (title, description) => {
				const file = writeOne({ title, description });
				expect(Math.max(...lineLengths(file))).toBeLessThanOrEqual(75);
				const [event] = eventsOf(file);
				expect(textOf(event?.['SUMMARY'] ?? '')).toBe(title);
				expect(textOf(event?.['DESCRIPTION'] ?? '')).toBe(description);
			}),
			{ numRuns: 200 }
		);
	});

	test('fold a long address and give it back whole', () => {
		const url = `https://example.org/${'reads/'.repeat(30)}`;
		const file = writeOne({ url });
		expect(Math.max(...lineLengths(file))).toBeLessThanOrEqual(75);
		expect(eventsOf(file)[0]?.['URL;VALUE=URI']).toBe(url);
	});

	test('escape commas, semicolons, backslashes and line breaks', () => {
		const [event] = eventsOf(writeOne({ title: 'a, b; c\\d\ne' }));
		expect(event?.['SUMMARY']).toBe('a\\, b\\; c\\\\d\\ne');
	});
});

describe('the day of an appointment', () => {
	/** What the file says in a process of its own, whose clock stands in `zone`. */
	function dayIn(zone: string, at: number): string | undefined {
		const script = `
			const { calendarFile } = await import(${JSON.stringify(new URL('./calendar.ts', import.meta.url).href)});
			process.stdout.write(calendarFile([${JSON.stringify(appointment({ at }))}], ${WRITTEN}));`;
		const file = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
			encoding: 'utf8',
			env: { ...process.env, TZ: zone, NODE_OPTIONS: '' }
		});
		return eventsOf(file)[0]?.['DTSTART;VALUE=DATE'];
	}

	test.each([
		['Pacific/Kiritimati', '20261128'],
		['Europe/Berlin', '20261128'],
		['UTC', '20261127'],
		['America/Los_Angeles', '20261127']
	])('is the day on which it falls in %s', (zone, day) => {
		expect(dayIn(zone, Date.UTC(2026, 10, 27, 23, 30))).toBe(day);
	});

	test('is the day before where the morning in UTC is still the evening', () => {
		expect(dayIn('America/Los_Angeles', Date.UTC(2026, 10, 27, 7, 30))).toBe('20261126');
		expect(dayIn('Europe/Berlin', Date.UTC(2026, 10, 27, 7, 30))).toBe('20261127');
	});

	test('is right on the day on which the clocks change', () => {
		expect(dayIn('America/New_York', Date.UTC(2026, 10, 2, 4, 30))).toBe('20261101');
		expect(dayIn('America/New_York', Date.UTC(2026, 10, 2, 5, 30))).toBe('20261102');
	});
});
