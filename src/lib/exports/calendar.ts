import ical, { ICalCalendarMethod } from 'ical-generator';

/** Something to come back to on a day. */
export interface Appointment {
	/** Unique, and the same each time the same appointment is written. */
	readonly id: string;
	/** Milliseconds since 1970; the calendar gets the day on which it falls where the device is. */
	readonly at: number;
	readonly title: string;
	readonly description: string;
	readonly url: string;
}

/**
 * A calendar file (iCalendar, RFC 5545) with one all-day event an appointment. `now` is the time of
 * writing in milliseconds since 1970. It names nobody and holds no alarm.
 */
export function calendarFile(appointments: readonly Appointment[], now: number): string {
	const calendar = ical({
		name: 'Allegedly',
		prodId: { company: 'Allegedly', product: 'boosters', language: 'EN' },
		method: ICalCalendarMethod.PUBLISH
	});
	for (const { id, at, title, description, url } of appointments) {
		calendar.createEvent({
			id,
			start: localDay(at),
			stamp: new Date(now),
			allDay: true,
			summary: title,
			description,
			url
		});
	}
	// The library leaves the last line open; section 3.1 ends every line in CRLF.
	return `${calendar.toString()}\r\n`;
}

/** The library writes an all-day event by its day in UTC. */
function localDay(at: number): Date {
	const here = new Date(at);
	return new Date(Date.UTC(here.getFullYear(), here.getMonth(), here.getDate()));
}
