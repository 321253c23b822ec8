import { describe, expect, test } from 'vitest';
import { givesWordsTo, givesWordsToSomebody } from '../src/commands/lessons/given-words.ts';
import { boardOf, broken, lessonOf, sentenceOf } from './content-course.test-kit.ts';

describe('words of living people are labelled', () => {
	const living = { people: [{ name: 'Ada Fox', named: ['Ada Fox', 'Fox', 'the singer'] }] };
	const intro = '<p>Where Fox speaks, you read what the article claims.</p>';
	const explanation = '<p>We found no interview with these words.</p>';
	const said = (text: string, parts: { intro?: string; explanation?: string } = {}) => ({
		living,
		lessons: [
			lessonOf({
				passageIntro: parts.intro ?? '',
				sentences: [
					{
						...sentenceOf('a', { verdict: 'no-record', explanation: parts.explanation ?? 'So.' }),
						text
					}
				]
			})
		]
	});

	test('on the screen and in the finding', () => {
		expect(
			broken('living-words', said('“I am tired of it,” Fox said.', { intro, explanation }))
		).toEqual([]);
	});

	test('and one or the other missing is seen', () => {
		const text = 'Fox has admitted that she was tired.';
		expect(broken('living-words', said(text, { explanation }))).toEqual([
			'lessons/01-a/lesson.md:2 01-a/a gives words to Ada Fox, and nothing on the screen says that they are the article’s claim.'
		]);
		expect(broken('living-words', said(text, { intro }))).toEqual([
			'lessons/01-a/lesson.md:2 01-a/a gives words to Ada Fox, and the finding does not say so.'
		]);
	});

	test.each([
		['You read what the article claims she said.', 0],
		['Words in quotation marks are what the article gives to Fox.', 0],
		['We found no interview with these words.', 0],
		['“She” is Fox.', 1],
		['The article gives no date.', 1],
		['The headline beside it is real.', 1]
	])('“%s” on the screen leaves %i unlabelled', (label, count) => {
		const plan = said('Fox said so.', { intro: `<p>${label}</p>`, explanation });
		expect(broken('living-words', plan)).toHaveLength(count);
	});

	test('a finding may cite the record that has them instead', () => {
		const supported = sentenceOf('a', { verdict: 'supported', sources: ['S1'] });
		const sentences = [{ ...supported, text: 'Fox told the paper: “I am tired.”' }];
		const lesson = lessonOf({ passageIntro: intro, sentences });
		expect(broken('living-words', { living, lessons: [lesson] })).toEqual([]);
	});

	test('a cell of a board is looked at in the same way', () => {
		const text = '“I am so tired of it,” the singer said.';
		expect(broken('living-words', { living, boards: [boardOf({ text })] })).toHaveLength(2);
		const labelled = boardOf({ text, rowIntro: intro, explanation });
		expect(broken('living-words', { living, boards: [labelled] })).toEqual([]);
	});

	test('where “she” speaks next to the name, somebody has to say who it is', () => {
		const plan = said('She once told a friend that it was over.', { intro: '<p>On Ada Fox.</p>' });
		const place = '01-a/a';
		expect(broken('living-words', plan)).toEqual([
			`lessons/01-a/lesson.md:2 In ${place} “he” or “she” speaks, and a living person is named close by.`
		]);
		const somebodyElse = { ...living, 'somebody-else': [{ place, speaker: 'her aunt' }] };
		expect(broken('living-words', { ...plan, living: somebodyElse })).toEqual([]);
		const hers = { people: [{ name: 'Ada Fox', named: ['Ada Fox'], speaks: [place] }] };
		expect(broken('living-words', { ...plan, living: hers })).toHaveLength(2);
	});

	test('a place or an entry that leads nowhere is seen', () => {
		const lost = { ...living, 'somebody-else': [{ place: '01-a/gone', speaker: 'her aunt' }] };
		expect(broken('living-people-file', { living: lost })).toEqual([
			expect.stringContaining('No lesson has a sentence or cell “01-a/gone”.')
		]);
		expect(
			broken('living-people-file', { living: { people: [{ name: 'Ada Fox' }] } })
		).toHaveLength(1);
	});
});

describe('a sentence gives words to somebody', () => {
	test.each([
		['“It is over now,” Fox said.', true],
		['Fox reportedly once told a friend that it was over.', true],
		['“Over,” said Fox.', true],
		['According to Fox, it was over.', true],
		['Fox’s shocking last confession stuns the town.', true],
		['“It is over now, and so is', false],
		['“Ada was not Fox at all,” said another insider.', false],
		['The director claimed Fox could not sing.', false],
		['Fox won a prize, and her friend said so.', false],
		['Fox played Ann "Birdie" Hare.', false],
		['The Foxglove said that it was over.', false]
	])('%s %s', (sentence, isGiven) => {
		expect(givesWordsTo(['Fox'], sentence)).toBe(isGiven);
	});

	test('also where only “he” or “she” stands for the name', () => {
		expect(givesWordsToSomebody('He once told her, "Just go."')).toBe(true);
		expect(givesWordsToSomebody('A friend wrote: “She said it to all of us.”')).toBe(false);
		expect(givesWordsToSomebody('She won a prize.')).toBe(false);
	});
});
