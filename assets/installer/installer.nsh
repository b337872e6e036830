; What the installer for Windows does beyond unpacking: `kiosque` on the PATH, links of dossiers, and Kiosque among the programs that open PDFs.
; All of it is this person's alone and is taken away again. No program loses its PDFs, and a PATH that NSIS cannot hold whole is left as it is.
!include "LogicLib.nsh"
!include "WordFunc.nsh"
!include "WinMessages.nsh"

!define KIOSQUE_COMMANDS "$INSTDIR\resources\bin"
!define KIOSQUE_PROGRAM "$INSTDIR\kiosque.exe"

; For the person who installs, never for the whole machine.
!macro customInstallMode
  StrCpy $isForceCurrentInstall "1"
!macroend

; $R1 becomes this person's PATH without the folder of our commands, $R4 tells whether there is one; the error flag says that it must not be touched.
!macro kiosqueReadPath
  ClearErrors
  ReadRegStr $R1 HKCU "Environment" "Path"
  ${If} ${Errors}
    ; Not there, or longer than a string of NSIS.
    StrCpy $R1 ""
    StrCpy $R2 0
    StrCpy $R4 "free"
    ${Do}
      ClearErrors
      EnumRegValue $R3 HKCU "Environment" $R2
      ${If} ${Errors}
        ${ExitDo}
      ${EndIf}
      ${If} $R3 == "Path"
        StrCpy $R4 "taken"
      ${EndIf}
      IntOp $R2 $R2 + 1
    ${LoopUntil} $R3 == ""
    ClearErrors
    ${If} $R4 == "taken"
      SetErrors
    ${EndIf}
  ${Else}
    StrCpy $R4 "taken"
    StrLen $R2 $R1
    IntOp $R2 $R2 + 2
    ${If} $R2 < ${NSIS_MAX_STRLEN}
      StrCpy $R1 ";$R1;"
      ${WordReplace} "$R1" ";${KIOSQUE_COMMANDS};" ";" "+" $R1
      StrCpy $R1 $R1 "" 1
      StrCpy $R1 $R1 -1
      ClearErrors
    ${Else}
      ; With a separator at each end it would be cut off.
      SetErrors
    ${EndIf}
  ${EndIf}
!macroend

!macro kiosqueWritePath
  WriteRegExpandStr HKCU "Environment" "Path" "$R1"
  SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=5000
!macroend

!macro customInstall
  !insertmacro kiosqueReadPath
  ${IfNot} ${Errors}
    ; Counted apart: a string of NSIS is never longer than it can be. The three are separators that it is read with again.
    StrLen $R2 $R1
    StrLen $R3 "${KIOSQUE_COMMANDS}"
    IntOp $R2 $R2 + $R3
    IntOp $R2 $R2 + 3
    ${If} $R2 < ${NSIS_MAX_STRLEN}
      ${If} $R1 == ""
        StrCpy $R1 "${KIOSQUE_COMMANDS}"
      ${Else}
        StrCpy $R1 "$R1;${KIOSQUE_COMMANDS}"
      ${EndIf}
      !insertmacro kiosqueWritePath
    ${EndIf}
  ${EndIf}

  WriteRegStr HKCU "Software\Classes\kiosque" "" "URL:Kiosque"
  WriteRegStr HKCU "Software\Classes\kiosque" "URL Protocol" ""
  WriteRegStr HKCU "Software\Classes\kiosque\shell\open\command" "" '"${KIOSQUE_PROGRAM}" "%1"'

  ; One choice under "Open with": the value of .pdf itself, which names the program that opens them, is not written.
  WriteRegStr HKCU "Software\Classes\Kiosque.pdf" "" "PDF"
  WriteRegStr HKCU "Software\Classes\Kiosque.pdf\DefaultIcon" "" "${KIOSQUE_PROGRAM},0"
  WriteRegStr HKCU "Software\Classes\Kiosque.pdf\shell\open\command" "" '"${KIOSQUE_PROGRAM}" "%1"'
  WriteRegStr HKCU "Software\Classes\.pdf\OpenWithProgids" "Kiosque.pdf" ""
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

!macro customUnInstall
  ; The old version goes when a new one comes, and the new one has made its own by then.
  ${IfNot} ${isUpdated}
    !insertmacro kiosqueReadPath
    ${IfNot} ${Errors}
    ${AndIf} $R4 == "taken"
      !insertmacro kiosqueWritePath
    ${EndIf}
    DeleteRegKey HKCU "Software\Classes\kiosque"
    DeleteRegKey HKCU "Software\Classes\Kiosque.pdf"
    DeleteRegValue HKCU "Software\Classes\.pdf\OpenWithProgids" "Kiosque.pdf"
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  ${EndIf}
!macroend
