/** Makes a process of tests fail that ends before all of its tests have run, as by a call of `process.exit`. */
let isOver = false;

// Only a process with nothing left to do comes by here.
process.on('beforeExit', () => {
  isOver = true;
});
process.on('exit', (code) => {
  if (isOver || code !== 0) return;
  console.error('The process ended before all of its tests had run.');
  process.exitCode = 1;
});
