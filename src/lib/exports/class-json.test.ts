import { expect, test } from 'vitest';
import { seededChance } from '#lib/quiz/chance.ts';
import { learners, record, stop } from '#lib/quiz/class-record.test-kit.ts';
import { classReport } from '#lib/quiz/class-report.ts';
import { classJson } from './class-json.ts';

const own = record([stop('xo')], learners('+-', '++'));
const report = classReport(own, seededChance(1));

test('says what it is, holds the record and the report, and reads back as it was', () => {
	const file: unknown = JSON.parse(classJson(own, report));
	const { title, openedAt, ...figures } = report;
	expect(openedAt).toBe(own.openedAt);
	expect(file).toEqual({
		format: 'allegedly-room',
		version: 1,
		title,
		openedAt: '2026-11-20T09:00:00.000Z',
		stops: own.stops,
		learners: own.learners,
		report: figures
	});
});

test('is the same text each time and ends in a line break', () => {
	expect(classJson(own, report)).toBe(classJson(own, report));
	expect(classJson(own, report).endsWith('}\n')).toBe(true);
});
