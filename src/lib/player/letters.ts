const KEY = 'allegedly.room-letters';

/** Whether single letters act on the wall: they do until somebody has switched them off on this device. */
export function readLetters(): boolean {
	try {
		return localStorage.getItem(KEY) !== 'off';
	} catch {
		return true;
	}
}

export function keepLetters(isOn: boolean): void {
	try {
		if (isOn) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, 'off');
	} catch {
		// Where storage is blocked it holds until the page is left.
	}
}
