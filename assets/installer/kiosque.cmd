@rem The command kiosque of an installed Kiosque on Windows. A script waits for the program, as a prompt would not.
@"%~dp0..\..\kiosque.exe" -- %*
