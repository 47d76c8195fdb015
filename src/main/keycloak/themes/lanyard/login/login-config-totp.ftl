<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp','userLabel'); section>
    <#if section = "header">${msg("loginTotpTitle")}
    <#elseif section = "lead">${msg("loginTotpLead")}
    <#elseif section = "form">
        <ol class="numbered theme-steps">
            <li>
                <p>${msg("loginTotpStep1")}</p>
                <p class="small muted"><#list totp.supportedApplications as app>${msg(app)}<#sep>, </#list></p>
            </li>
            <li>
                <#if mode?? && mode = "manual">
                    <p>${msg("loginTotpManualStep2")}</p>
                    <p><code>${totp.totpSecretEncoded}</code></p>
                    <p class="small muted">${msg("loginTotpManualStep3")} <#if totp.policy.type = "totp">${msg("loginTotpSettings", totp.policy.getAlgorithmKey(), totp.policy.digits?c, totp.policy.period?c)}<#else>${msg("loginHotpSettings", totp.policy.getAlgorithmKey(), totp.policy.digits?c, totp.policy.initialCounter?c)}</#if></p>
                    <p class="small"><a href="${totp.qrUrl}">${msg("loginTotpScanBarcode")}</a></p>
                <#else>
                    <p>${msg("loginTotpStep2")}</p>
                    <p><img class="theme-qr" src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="${msg("loginTotpQrAlt")}" width="246" height="246"></p>
                    <p class="small"><a href="${totp.manualUrl}">${msg("loginTotpUnableToScan")}</a></p>
                </#if>
            </li>
            <li><p>${msg("loginTotpStep3")}</p></li>
        </ol>
        <form class="form" action="${url.loginAction}" method="post">
            <@fields.text name="totp" label=msg("loginOtpOneTime") errors=["totp"] autocomplete="one-time-code" inputmode="numeric"/>
            <input type="hidden" name="totpSecret" value="${totp.totpSecret}">
            <#if mode??><input type="hidden" name="mode" value="${mode}"></#if>
            <@fields.text name="userLabel" label=msg("loginTotpDeviceName") errors=["userLabel"] hint=msg("loginTotpStep3DeviceName") required=(totp.otpCredentials?size gte 1)/>
            <@fields.endOtherSessions/>
            <@fields.submit label=msg("loginTotpSave") cancel=isAppInitiatedAction??/>
        </form>
    </#if>
</@layout.registrationLayout>
