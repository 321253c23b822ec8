import type { CalibrationBin } from '#lib/quiz/calibration.ts';
import { CONFIDENCE_WORDS } from '../lesson/wording.ts';

const WHEN: Readonly<Record<CalibrationBin['confidence'], string>> = {
	guess: 'When you guessed',
	fairly: 'When you were fairly sure',
	certain: 'When you were certain'
};

/** How often the learner was right at one confidence, in a sentence. */
export const calibrationWords = ({ confidence, right, of }: CalibrationBin): string =>
	`${WHEN[confidence]}, you were right ${right === 1 ? 'once' : `${right} times`} in ${of}.`;

/** The name of a confidence. */
export const confidenceName = ({ confidence }: CalibrationBin): string =>
	CONFIDENCE_WORDS[confidence];
