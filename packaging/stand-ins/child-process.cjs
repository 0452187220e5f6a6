// For commander, which starts commands that are programs of their own. There are none, and the module brings the network
// along.
module.exports = { spawn: (...words) => process.getBuiltinModule('node:child_process').spawn(...words) };
