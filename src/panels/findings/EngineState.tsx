import { useFindings } from '#store/findings.ts';
import { Spinner } from '#ui/Spinner.tsx';

/** How the rules' engine is doing, in words, and only when there is something to say. */
export function EngineState() {
  const engine = useFindings((state) => state.engine);
  const restarts = useFindings((state) => state.restarts);
  return (
    <p role="status" className="flex items-center gap-1.5 text-sm text-muted">
      {engine === 'starting' && (
        <>
          <Spinner label="The rules are starting" size={12} /> Starting the rules…
        </>
      )}
      {engine === 'restarting' && (
        <>
          <Spinner label="The rules are restarting" size={12} /> The rules stopped and are being restarted…
        </>
      )}
      {engine === 'failed' && (
        <span className="text-error">The rules do not start here; findings are not up to date.</span>
      )}
      {engine === 'ready' && restarts > 0 && (
        <>Rules restarted {restarts === 1 ? 'once' : `${restarts} times`}</>
      )}
    </p>
  );
}
