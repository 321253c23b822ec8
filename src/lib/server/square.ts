import { encode } from 'uqr';

/** A square for cameras (QR code): modules along a side, and its dark ones as an SVG path of one unit each. */
export function squareOf(text: string): { readonly size: number; readonly path: string } {
	const { data, size } = encode(text, { ecc: 'M', border: 0 });
	const path = data
		.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
		.join('');
	return { size, path };
}
