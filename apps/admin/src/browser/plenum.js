import { runClocks } from './clock.js';
import { letDrag, listenToDrags } from './drag.js';
import { liveForms } from './live.js';
import { lookAgain } from './look-again.js';

const begin = () => {
  runClocks();
  liveForms();
  letDrag();
};

begin();
listenToDrags();
lookAgain(begin);
