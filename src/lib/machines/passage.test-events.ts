import fc from 'fast-check';
import type { CourseEvent, PassageEvent } from '#lib/quiz/events.ts';

const sentence = fc.constantFrom('a', 'b', 'c', 'elsewhere');
const passage = fc.constantFrom('p', 'p', 'p', 'q');
/** Events of a passage `p` with sentences `a`, `b` and `c`, and some that belong elsewhere. */
export const anyPassageEvent: fc.Arbitrary<PassageEvent> = fc.oneof(
	fc.record({ type: fc.constant('sentence.marked'), passage, sentence }),
	fc.record({ type: fc.constant('sentence.unmarked'), passage, sentence }),
	fc.record({
		type: fc.constant('reason.chosen'),
		passage,
		sentence,
		reason: fc.constantFrom('hunch', 'bare-quote', null)
	}),
	fc.record({
		type: fc.constant('confidence.chosen'),
		passage,
		sentence,
		confidence: fc.constantFrom('guess', 'fairly', 'certain')
	}),
	fc.record({ type: fc.constant('marking.undone'), passage }),
	fc.record({ type: fc.constant('marks.submitted'), passage }),
	fc.record({ type: fc.constant('sentence.taken'), passage, sentence }),
	fc.record({
		type: fc.constant('check.fetched'),
		passage,
		sentence,
		check: fc.constantFrom('obituary', 'who-else')
	}),
	fc.record({
		type: fc.constant('decision.entered'),
		passage,
		sentence,
		decision: fc.constantFrom('supported', 'no-record', 'undecided')
	}),
	fc.record({ type: fc.constant('checking.finished'), passage }),
	fc.record({ type: fc.constant('decisions.submitted'), passage })
);

/** Every event as a double click sends it; only an undoing may rightly be meant twice. */
export const doubled = <E extends CourseEvent>(events: readonly E[]): readonly E[] =>
	events.flatMap((event) => (event.type === 'marking.undone' ? [event] : [event, event]));
