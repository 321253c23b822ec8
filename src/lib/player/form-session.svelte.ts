import { openForm, stepForm, type FormSnapshot } from '#lib/machines/form.ts';
import type { FormOutline } from '#lib/quiz/outline.ts';
import { FileSession } from './file-session.svelte.ts';

/** One form on one device. */
export class FormSession extends FileSession<FormSnapshot> {
	constructor(outline: FormOutline) {
		super(outline.slug, openForm(outline), stepForm);
	}
}
