import type { ErrorInfo, OperationType } from "../../wire.ts";

type Causes = readonly [ErrorInfo, ...ErrorInfo[]];

/** A selection of the published error table: what can go wrong with each kind of operation. */
export const FAILURE_CAUSES: Readonly<Record<OperationType, Causes>> = {
  backup: [
    cause("6114", "The used capacity of the vault exceeds the maximum capacity."),
    cause("7101", "Backup is not allowed in the current server status."),
    cause("7203", "The snapshot is not in the correct status."),
    cause("8300", "Insufficient snapshot quota."),
    cause("9910", "Unknown error."),
  ],
  copy: [cause("1006", "Failed to import the backup replica."), cause("9998", "Authentication failed.")],
  replication: [
    cause("1005", "The destination region does not support replication."),
    cause("6129", "The maximum capacity of the destination vault has been reached."),
    cause("6120", "The destination vault does not exist."),
  ],
  restore: [
    cause("2008", "Restoration is not allowed in the current ECS status."),
    cause(
      "2001",
      "Restoration cannot be executed because the size of the disk on the server is smaller than the backup size.",
    ),
    cause("7100", "The server does not exist."),
  ],
  delete: [
    cause("6204", "The backup cannot be deleted because it has been used to create an image."),
    cause("6216", "The backup cannot be deleted because it is in use."),
  ],
  sync: [cause("7302", "Backups are being synchronized."), cause("6406", "Failed to list bucket objects.")],
  vault_delete: [cause("6121", "Vault deletion failed."), cause("7301", "The vault is not empty.")],
  remove_resource: [
    cause("6135", "The resource does not exist in the vault."),
    cause("6115", "Failed to delete the backups of vault resources."),
  ],
  migrate_resources: [cause("4005", "Failed to check the destination vault.")],
};

/** Why an operation was skipped: a check before it began said no. */
export const SKIP_CAUSES: Causes = [
  cause("6125", "A backup task is in progress."),
  cause("7003", "Backup is not allowed in the current disk status."),
  cause("7102", "The server has stopped."),
  cause("6302", "The resource does not exist."),
];

function cause(number: string, message: string): ErrorInfo {
  return { code: `BackupService.${number}`, message };
}
