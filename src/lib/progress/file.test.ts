import { IDBFactory } from 'fake-indexeddb';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LogEntry } from '#lib/quiz/events.ts';
import { anyCourse } from './arbitrary-course.test-kit.ts';
import { anyText, toEntries } from './arbitrary-events.test-kit.ts';
import { openTab } from './browser-fakes.test-kit.ts';
import { exportFile, importFile } from './file.ts';
import { merge } from './merge.ts';

const NOW = Date.UTC(2026, 10, 20, 9, 30);
const entry: LogEntry = {
	id: 'a-1',
	lesson: '03-words',
	at: NOW,
	event: { type: 'reason.chosen', passage: 'room', sentence: 'room-1', reason: null }
};

const anyLog = anyCourse.map((stories) =>
	stories.flatMap(({ outline, events }) => toEntries(outline, events))
);

describe('a progress file', () => {
	test('has a head and every entry', () => {
		expect(JSON.parse(exportFile([entry], NOW))).toEqual({
			format: 'allegedly-progress',
			version: 1,
			savedAt: '2026-11-20T09:30:00.000Z',
			entries: [entry]
		});
	});

	test('imports what was exported, and exports the same again', () => {
		fc.assert(
			fc.property(anyLog, (log) => {
				const text = exportFile(log, NOW);
				const reading = importFile(text);
				expect(reading).toEqual({ ok: true, entries: log, unreadable: 0 });
				expect(reading.ok && exportFile(reading.entries, NOW)).toBe(text);
			}),
			{ numRuns: 30 }
		);
	});

	test('imported twice changes nothing', async () => {
		const { log } = openTab(new IDBFactory());
		await log.append('01-hook', { type: 'lesson.kept' });
		const reading = importFile(exportFile([entry, { ...entry, id: 'a-2' }], NOW));
		if (!reading.ok) throw new Error(reading.problem);
		expect(await log.appendAll(reading.entries)).toBe(2);
		const once = await log.entries();
		expect(await log.appendAll(reading.entries)).toBe(0);
		expect(await log.entries()).toEqual(once);
	});

	test('may begin with a byte order mark', () => {
		expect(importFile('\uFEFF' + exportFile([entry], NOW)).ok).toBe(true);
	});

	test.each([
		['', 'This is not a progress file, or only a part of one.'],
		[exportFile([entry], NOW).slice(0, -9), 'This is not a progress file, or only a part of one.'],
		['[]', 'This is not a progress file of Allegedly.'],
		['null', 'This is not a progress file of Allegedly.'],
		['{"format":"other","version":1}', 'This is not a progress file of Allegedly.'],
		[
			'{"format":"allegedly-progress","version":2,"entries":7}',
			'This file was saved by a newer version of Allegedly. Reload the page and try again.'
		],
		[
			'{"format":"allegedly-progress","version":1,"entries":7}',
			'This progress file is damaged: its entries are missing.'
		],
		[' '.repeat(6_000_000), 'This file is too large: progress takes under 5 MB.'],
		[
			JSON.stringify({
				format: 'allegedly-progress',
				version: 1,
				entries: Array.from({ length: 50_001 }, () => 0)
			}),
			'This file has more than 50000 entries, more than progress can have.'
		]
	])('that cannot be used is refused in plain words (%#)', (text, problem) => {
		expect(importFile(text)).toEqual({ ok: false, problem });
	});

	test('goes on without entries that cannot be read, and counts them', () => {
		const strange = [
			null,
			{ ...entry, id: 'x'.repeat(101) },
			{ ...entry, lesson: '../etc' },
			{ ...entry, at: 1.5 },
			{ ...entry, event: { type: 'lesson.burnt' } },
			{ ...entry, event: { ...entry.event, sentence: '<b>' } }
		];
		const text = JSON.stringify({
			format: 'allegedly-progress',
			version: 1,
			entries: [...strange, entry]
		});
		expect(importFile(text)).toEqual({ ok: true, entries: [entry], unreadable: 6 });
	});

	test('made of garbage is refused and never throws', () => {
		fc.assert(
			fc.property(fc.oneof(anyText, fc.json()), (text) => {
				expect(importFile(text).ok).toBe(false);
			})
		);
	});
});

describe('merging', () => {
	test('keeps both logs’ entries once and in their order', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.nat(20)), fc.uniqueArray(fc.nat(20)), (left, right) => {
				const log = (ids: readonly number[]) => ids.map((id) => ({ ...entry, id: `e-${id}` }));
				const merged = merge(log(left), log(right));
				expect(merged).toEqual(log([...left, ...right.filter((id) => !left.includes(id))]));
				expect(merge(merged, log(right))).toEqual(merged);
				expect(merge(log(left), [])).toEqual(log(left));
			})
		);
	});
});
