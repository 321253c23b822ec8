import type { Board, BoardKey } from './board.ts';
import type { Form, FormKey } from './form.ts';
import type {
	AnswerKey,
	Lesson,
	RecallAnswer,
	RecallQuestion,
	Source,
	Specimen,
	Technique
} from './lesson.ts';
import type { RoutePlan } from './route-plan.ts';

/** A lesson with its key, as only the compiler and the server hold it. */
export interface CompiledLesson {
	readonly lesson: Lesson;
	readonly key: AnswerKey;
}

export interface CompiledBoard {
	readonly board: Board;
	readonly key: BoardKey;
}

export interface CompiledForm {
	readonly form: Form;
	readonly key: FormKey;
}

/** A question on one technique, asked again in a booster. */
export interface RetrievalQuestion {
	readonly technique: string;
	readonly question: RecallQuestion;
	readonly answer: RecallAnswer;
}

/** Everything under `lessons/`, compiled. Catalogues are in the order of their files. */
export interface Course {
	readonly lessons: readonly CompiledLesson[];
	readonly boards: readonly CompiledBoard[];
	readonly forms: readonly CompiledForm[];
	readonly retrieval: readonly RetrievalQuestion[];
	readonly routes: readonly RoutePlan[];
	readonly techniques: readonly Technique[];
	readonly sources: readonly Source[];
	readonly specimens: readonly Specimen[];
}
