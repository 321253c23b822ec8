import type { FormLetter } from '#lib/quiz/form.ts';
import type { BuiltForm } from './compile-form.ts';
import type { CourseFile } from './course-file.ts';
import { atTop } from './course-folder.ts';
import type { Diagnostic } from './diagnostic.ts';

/** What a file compiled to, with the file. */
export interface Compiled<Built> {
	readonly file: CourseFile;
	readonly built: Built;
}

/** Reports files with a number that one before them has. */
export function checkNumbers(
	compiled: readonly Compiled<{ readonly number: number; readonly slug: string }>[]
): readonly Diagnostic[] {
	const taken = new Map<number, string>();
	return compiled
		.toSorted((a, b) => (a.file.path < b.file.path ? -1 : 1))
		.flatMap(({ file, built: { number, slug } }) => {
			const other = taken.get(number);
			taken.set(number, other ?? slug);
			if (other === undefined) return [];
			return atTop(file, (report, top) => report.add('number-repeated', top, { number, other }));
		});
}

/** Reports forms with a letter that one before them has, or with other topics than the first form. */
export function checkForms(forms: readonly Compiled<BuiltForm>[]): readonly Diagnostic[] {
	const taken = new Map<FormLetter, string>();
	const [first] = forms;
	return forms.flatMap(({ file, built: { compiled, topics } }) => {
		const { form, slug } = compiled.form;
		const other = taken.get(form);
		taken.set(form, other ?? slug);
		return atTop(file, (report, top) => {
			if (other !== undefined) report.add('form-repeated', top, { form, other });
			const others = first?.built.topics ?? topics;
			if (topics.join() === others.join()) return;
			const slots = {
				topics: topics.join(', '),
				other: first?.built.compiled.form.slug ?? '',
				others: others.join(', ')
			};
			report.add('form-topics', top, slots);
		});
	});
}

/** Reports that there is no bank of questions though a booster asks some. */
export function checkRetrieval(
	forms: readonly Compiled<BuiltForm>[],
	bank: CourseFile | undefined
): readonly Diagnostic[] {
	const booster = forms.find(({ built }) => built.compiled.form.opensAfterDays !== null);
	if (booster === undefined || bank !== undefined) return [];
	const { slug } = booster.built.compiled.form;
	return atTop({ path: 'lessons/retrieval.md', text: '' }, (report, top) =>
		report.add('retrieval-missing', top, { slug })
	);
}
