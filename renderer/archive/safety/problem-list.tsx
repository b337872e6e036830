// Files that are not as they should be, each with what is wrong and what to do.
import type { SafetyProblem } from '#border/model-safety';
import { faultWords } from '#border/words/faults';
import { useSpeech } from '../../ui/speech.tsx';

const mostShown = 50;

/** The list under its sentence; nothing where there are none. */
export function ProblemList({ problems, text }: { problems: readonly SafetyProblem[]; text: string }) {
  const { language } = useSpeech();
  if (problems.length === 0) return null;
  return (
    <div className="safety-problems" role="alert">
      <p>{text}</p>
      <ul>
        {problems.slice(0, mostShown).map(({ path, code }) => {
          const { what, next } = faultWords(code, {}, language);
          return (
            <li key={`${path} ${code}`}>
              <bdi className="safety-path" dir="ltr">
                {path}
              </bdi>
              <span className="quiet">
                {what} {next}
              </span>
            </li>
          );
        })}
      </ul>
      {problems.length > mostShown && <p className="quiet">…</p>}
    </div>
  );
}
