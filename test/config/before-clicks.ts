// What click tests have in common, made before the first of them.
import { sampleLibrary } from '../app/sample-library.ts';

export default () => void sampleLibrary();
