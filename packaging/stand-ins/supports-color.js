// For chalk, which is told the level of colour and need not ask the terminal.
export default { stdout: false, stderr: false };
