/** Attachment: a region can be reached by keyboard while there is more in it than is seen. */
export function scrollReach(region: HTMLElement): () => void {
	const look = () => {
		if (region.scrollHeight > region.clientHeight + 1) region.tabIndex = 0;
		else region.removeAttribute('tabindex');
	};
	const sizes = new ResizeObserver(look);
	const watch = () => {
		sizes.disconnect();
		for (const element of [region, ...region.children]) sizes.observe(element);
	};
	const changes = new MutationObserver(watch);
	changes.observe(region, { childList: true });
	watch();
	return () => {
		sizes.disconnect();
		changes.disconnect();
	};
}
