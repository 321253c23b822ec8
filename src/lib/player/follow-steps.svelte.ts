import { tick, untrack } from 'svelte';

interface Following {
	/** Names what the learner is doing, so finely that each change is a new page to them. */
	step: () => string;
	/** What the step waits for, if it cannot be shown yet. */
	waiting: () => { readonly hasFailed: boolean } | undefined;
	/** Where the learner was has been looked up. */
	isResumed: () => boolean;
	bench: () => HTMLElement;
}

/** Effect for the reader's focus: each new step begins at its heading, once that is there. */
export function followSteps({ step, waiting, isResumed, bench }: Following): void {
	let shown = untrack(step);
	/** Where the learner was when they came back: there the focus is theirs. */
	let resumedTo: string | undefined;
	$effect(() => {
		const now = step();
		const isHeldUp = waiting();
		const next = isHeldUp ? `${now}, held up` : now;
		if (!untrack(isResumed)) resumedTo = now;
		if (next === shown || isHeldUp?.hasFailed === false) return;
		const isFirst = now === resumedTo;
		resumedTo = undefined;
		shown = next;
		if (isFirst) return;
		void tick().then(() => {
			scrollTo(0, 0);
			bench().querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
		});
	});
}
