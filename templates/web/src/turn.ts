// Work in parts. A page that is being set up answers nobody until the task is over,
// and on a cheap phone the whole takes half a second: between its parts the
// browser draws, scrolls and takes what is typed.

/** Resolves in a task of its own, after what the browser has to do meanwhile. */
export const turn = (): Promise<void> => new Promise(done => { setTimeout(done); });
