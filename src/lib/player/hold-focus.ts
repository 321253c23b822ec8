/**
 * Attachment for the reader's focus: where what has it goes away, it moves on instead of nowhere. In a list with
 * `data-successors` it goes to the next button of the list, elsewhere to what `fallback` selects.
 */
export const holdFocus =
	(fallback: string) =>
	(root: HTMLElement): (() => void) => {
		let held: Element | null = null;
		let successors: readonly HTMLElement[] = [];

		const take = ({ target }: FocusEvent) => {
			if (!(target instanceof Element)) return;
			held = target;
			const all = [
				...(target.closest('[data-successors]')?.querySelectorAll<HTMLElement>('button') ?? [])
			];
			successors = all.slice(all.findIndex((one) => one === target) + 1);
		};
		// What goes away may be told as losing the focus, too; what stays has lost it to the reader's wish.
		const leave = ({ target }: FocusEvent) =>
			queueMicrotask(() => {
				if (target === held && held?.isConnected) held = null;
			});
		const observer = new MutationObserver(() => {
			if (held === null || held.isConnected) return;
			held = null;
			if (document.activeElement !== document.body) return;
			const next = successors.find(({ isConnected }) => isConnected);
			(next ?? root.querySelector<HTMLElement>(fallback))?.focus();
		});

		root.addEventListener('focusin', take);
		root.addEventListener('focusout', leave);
		observer.observe(root, { childList: true, subtree: true });
		return () => {
			root.removeEventListener('focusin', take);
			root.removeEventListener('focusout', leave);
			observer.disconnect();
		};
	};
