import * as v from 'valibot';
import { parse } from 'yaml';
import type { CourseText } from './course-text.ts';
import type { Violation } from './violation.ts';

export const LIVING_FILE = 'lessons/living-people.yaml';

const placesSchema = v.optional(v.array(v.pipe(v.string(), v.regex(/^[^/]+\/[^/]+$/))), []);

const fileSchema = v.strictObject({
	people: v.array(
		v.strictObject({
			name: v.string(),
			/** As sentences name the person. */
			named: v.pipe(v.array(v.string()), v.minLength(1)),
			/** Sentences and cells (slug/id) that give words to the person without naming them. */
			speaks: placesSchema
		})
	),
	'somebody-else': v.optional(
		v.array(
			/** “He” or “she” speaks in a passage with a living person, and this is who it is. */
			v.strictObject({ place: v.string(), speaker: v.string() })
		),
		[]
	)
});

export type LivingPeople = v.InferOutput<typeof fileSchema>;

const NOBODY: LivingPeople = { people: [], 'somebody-else': [] };

/** Reads living-people.yaml; a course without one names nobody. */
export function readLivingPeople(text: CourseText): {
	readonly living: LivingPeople;
	readonly violations: readonly Violation[];
} {
	const source = text.textOf(LIVING_FILE);
	if (source === undefined) return { living: NOBODY, violations: [] };
	try {
		const result = v.safeParse(fileSchema, parse(source));
		if (result.success) return { living: result.output, violations: [] };
		const [issue] = result.issues;
		return fault(`${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
	} catch (error) {
		return fault(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
	}
}

function fault(what: string) {
	const violation: Violation = {
		rule: 'living-people-file',
		file: LIVING_FILE,
		line: 1,
		what,
		remedy: 'The lines at the top of the file say what an entry needs.'
	};
	return { living: NOBODY, violations: [violation] };
}
