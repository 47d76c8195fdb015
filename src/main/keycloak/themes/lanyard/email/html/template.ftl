<#-- The frame of every mail: one column, its few rules inside, nothing fetched from anywhere. -->
<#macro emailLayout title="" pre="" why="">
<!doctype html>
<html lang="en-GB">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title><#if title?has_content>${title}<#else>Lanyard</#if></title>
  <meta name="color-scheme" content="light dark">
  <meta name="supported-color-schemes" content="light dark">
  <style>
    body { margin: 0; overflow-wrap: anywhere; background: #faf8f4; color: #221c29; font: 400 17px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
    .wrap { max-width: 36rem; margin: 0 auto; padding: 24px 20px 40px; }
    .band { height: 9px; background-color: #5c2461; background-image: repeating-linear-gradient(90deg, #0f6a5f 0 9px, transparent 9px 18px), repeating-linear-gradient(90deg, transparent 0 9px, #3d459a 9px 18px), repeating-linear-gradient(90deg, transparent 0 9px, #d99a2b 9px 18px, transparent 18px 36px); background-size: 100% 3px; background-repeat: no-repeat; background-position: 0 0, 0 100%, 0 50%; }
    .brand { margin: 16px 0 20px; font: 700 22px/1.2 "Iowan Old Style", "Palatino Linotype", "URW Palladio L", P052, Palatino, Georgia, serif; }
    h1 { margin: 0 0 12px; font: 700 28px/1.2 "Iowan Old Style", "Palatino Linotype", "URW Palladio L", P052, Palatino, Georgia, serif; }
    h2 { margin: 28px 0 8px; font-size: 17px; line-height: 1.3; }
    p, ul { margin: 0 0 16px; }
    a { color: #5c2461; }
    .btn { display: inline-block; padding: 12px 22px; border-radius: 99px; background: #5c2461; color: #fff; font-weight: 600; text-decoration: none; }
    .quiet { color: #544b5d; font-size: 15px; }
    .local { padding: 10px 14px; border: 1px solid #744400; border-radius: 10px; background: #fdf1d8; font-size: 15px; }
    .foot { margin-top: 28px; padding-top: 16px; border-top: 1px solid #ddd6cb; color: #544b5d; font-size: 14px; }
    .pre { display: none; }
    @media (prefers-color-scheme: dark) {
      body { background: #16121a; color: #f0eaf3; }
      .band { background-color: #74307b; }
      a { color: #dfb3e6; }
      .btn { background: #dfb3e6; color: #2a0f2f; }
      .quiet, .foot { color: #bfb4ca; }
      .local { background: #382a10; border-color: #f3c974; }
      .foot { border-color: #3b3344; }
    }
  </style>
</head>
<body>
  <main class="wrap">
    <#if pre?has_content><p class="pre">${pre}</p></#if>
    <div class="band"></div>
    <p class="brand">Lanyard</p>
    <#if (properties.local!"") == "true"><p class="local">${msg("localNotice")}</p></#if>
    <#if title?has_content><h1>${title}</h1></#if>
    <#nested>
    <div class="foot">
      <p><#if why?has_content>${why} </#if>${msg("cannotSwitchOff")}</p>
      <p>Lanyard<#if properties.origin?has_content> · <a href="${properties.origin}/contact">${msg("contact")}</a></#if></p>
    </div>
  </main>
</body>
</html>
</#macro>

<#-- The one thing to do, as a button and as an address, and what is worth knowing about it. -->
<#macro step button extra="" notYou="">
    <p><a class="btn" href="${link}">${button}</a></p>
    <h2>${msg("goodToKnow")}</h2>
    <ul>
      <li>${msg("linkOnce", linkExpirationFormatter(linkExpiration))}</li>
      <#if extra?has_content><li>${extra}</li></#if>
      <#if notYou?has_content><li>${notYou}</li></#if>
      <li>${msg("neverAsk")}</li>
    </ul>
    <p class="quiet">${msg("ifButtonFails")} ${link}</p>
</#macro>
