import subprocess, sys
def shot(html, png, w, h, dark=False):
    args=["chromium","--headless=new","--no-sandbox","--disable-gpu","--hide-scrollbars","--force-device-scale-factor=1",f"--window-size={w},{h}",f"--screenshot={png}"]
    if dark: args+=["--enable-features=WebContentsForceDark"] if False else ["--blink-settings=preferredColorScheme=0"]
    subprocess.run(args+[f"file:///tmp/rr/{html}"],capture_output=True)
if __name__=="__main__":
    shot(sys.argv[1],sys.argv[2],int(sys.argv[3]),int(sys.argv[4]),len(sys.argv)>5)
