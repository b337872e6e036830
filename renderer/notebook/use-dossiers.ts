// The dossiers of the library, followed as they change.
import { useEffect, useState } from 'react';
import type { Fault } from '#border/errors';
import type { DossierSummary } from '#border/model-dossier';
import { useCall, useEvent } from '../client.ts';

/** Null until they are known. */
export type Dossiers = { dossiers: readonly DossierSummary[] | null; fault: Fault | null; ask: () => void };

/** Follows them. */
export function useDossiers(): Dossiers {
  const { value, fault, ask } = useCall('dossiers.list', {});
  const [dossiers, setDossiers] = useState<readonly DossierSummary[] | null>(null);
  useEffect(() => {
    if (value !== null) setDossiers(value.dossiers);
  }, [value]);
  useEvent('dossiers.changed', (changed) => setDossiers(changed.dossiers));
  return { dossiers, fault, ask };
}

/** The dossier that something was last put into or changed in; null where there is none. */
export function lastUsed(dossiers: readonly DossierSummary[] | null): DossierSummary | null {
  return (dossiers ?? []).reduce<DossierSummary | null>(
    (last, one) => (last === null || one.changedAtMs > last.changedAtMs ? one : last),
    null,
  );
}
