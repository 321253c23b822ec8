declare global {
	namespace App {
		interface Error {
			message: string;
			/** The site could not be reached. */
			isOffline?: boolean;
		}
		interface Locals {
			/** The page is a wall: light from the first paint on, whatever the laptop’s own. */
			isWall?: boolean;
		}
	}
}

export {};
