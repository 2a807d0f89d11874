; The Windows installer: for one person, without administrator rights. /S installs and uninstalls silently.
; Given by src-main/package/windows-installer.ts: VERSION, SOURCE (the unpacked app), OUTPUT, FILES (the list of what is installed).
Unicode true
Target amd64-unicode
SetCompressor zlib
SetDateSave off
ManifestDPIAware true

!include LogicLib.nsh
!include WinMessages.nsh

Name "Errdex"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Errdex"
InstallDirRegKey HKCU "Software\Errdex" "Folder"
RequestExecutionLevel user
Icon "${ICON}"
UninstallIcon "${ICON}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Errdex"
VIAddVersionKey "FileDescription" "Errdex"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "Errdex"

LoadLanguageFile "${NSISDIR}\Contrib\Language files\English.nlf"
LoadLanguageFile "${NSISDIR}\Contrib\Language files\SimpChinese.nlf"
LangString Running ${LANG_ENGLISH} "Errdex is running. Quit it (also from the tray), then try again."
LangString Running ${LANG_SIMPCHINESE} "码上查正在运行。请先退出（包括托盘图标），然后重试。"
LangString KeepData ${LANG_ENGLISH} "Remove your favorites, notes, history, own tables and settings as well?$\r$\n$\r$\n$APPDATA\Errdex$\r$\n$\r$\nIf you answer No, they are there when you install Errdex again."
LangString KeepData ${LANG_SIMPCHINESE} "是否同时删除你的收藏、备注、历史、自有错误码表和设置？$\r$\n$\r$\n$APPDATA\Errdex$\r$\n$\r$\n选“否”则全部保留，再次安装后仍在。"

Page directory
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

; A program that runs cannot be replaced; renaming it to itself tells. Exit code 2 when nobody can be asked.
!macro EnsureNotRunning
  ${If} ${FileExists} "$INSTDIR\Errdex.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\Errdex.exe" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(Running)" /SD IDOK
      SetErrorLevel 2
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Section "Errdex"
  !insertmacro EnsureNotRunning
  ; What an older version left and this one has no more must not be loaded.
  RMDir /r "$INSTDIR\resources"
  RMDir /r "$INSTDIR\locales"
  !include "${FILES}"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Errdex.lnk" "$INSTDIR\Errdex.exe"
  WriteRegStr HKCU "Software\Errdex" "Folder" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\errdex" "" "URL:Errdex"
  WriteRegStr HKCU "Software\Classes\errdex" "URL Protocol" ""
  WriteRegStr HKCU "Software\Classes\errdex\shell\open\command" "" '"$INSTDIR\Errdex.exe" "%1"'
  ; "Open with" offers it for logs and texts; what opens them by itself stays as it is.
  !define OPENWITH "Software\Classes\Applications\Errdex.exe"
  WriteRegStr HKCU "${OPENWITH}" "FriendlyAppName" "Errdex"
  WriteRegStr HKCU "${OPENWITH}\shell\open\command" "" '"$INSTDIR\Errdex.exe" "%1"'
  WriteRegStr HKCU "${OPENWITH}\SupportedTypes" ".log" ""
  WriteRegStr HKCU "${OPENWITH}\SupportedTypes" ".txt" ""
  !define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Errdex"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Errdex"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\Errdex.exe"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "${KILOBYTES}"
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  !insertmacro EnsureNotRunning
  !include "${FILES}.remove"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Errdex.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Errdex"
  ; Another copy may have taken the links over.
  ReadRegStr $0 HKCU "Software\Classes\errdex\shell\open\command" ""
  ${If} $0 == '"$INSTDIR\Errdex.exe" "%1"'
    DeleteRegKey HKCU "Software\Classes\errdex"
  ${EndIf}
  ReadRegStr $0 HKCU "${OPENWITH}\shell\open\command" ""
  ${If} $0 == '"$INSTDIR\Errdex.exe" "%1"'
    DeleteRegKey HKCU "${OPENWITH}"
  ${EndIf}
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "Errdex"
  ; Nobody asked: nothing of the person's is touched.
  MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(KeepData)" /SD IDNO IDNO keep
    RMDir /r "$APPDATA\Errdex"
  keep:
SectionEnd
