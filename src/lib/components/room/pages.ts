/**
 * Cuts rows of these heights into pages that fit into `room`, in order; a row that is taller than the room has a
 * page of its own. All in the same unit; each page is a list of row indices.
 */
export function pagesOf(heights: readonly number[], room: number): readonly (readonly number[])[] {
	const pages: number[][] = [];
	let left = 0;
	heights.forEach((height, index) => {
		const page = pages.at(-1);
		if (page !== undefined && height <= left) {
			page.push(index);
			left -= height;
			return;
		}
		pages.push([index]);
		left = room - height;
	});
	return pages;
}
